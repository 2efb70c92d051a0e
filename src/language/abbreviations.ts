/** Abbreviations that stand before a name or a number: a sentence never ends after them. */
export const LEADING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof gen col lt sgt capt cpt maj brig adm cmdr cpl pvt gov sen rep rev hon st mt ft pres amb supt insp ' +
    'sr sra fr vs no nos vol fig figs approx art sec ch pp ed eds cf viz al messrs atty asst dep det eng lieut mgr msgr e.g i.e'
  ).split(' '),
)

/** Abbreviations that may also close a sentence: it ends there only when the next word opens a new one. */
export const TRAILING_ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'inc ltd co corp bros llc plc etc jr esq dept est assn univ bldg ave blvd rd jan feb mar apr jun jul aug sep sept oct ' +
    'nov dec mon tue tues wed thu thur thurs fri sat min max hr hrs sq lb lbs oz tel ext misc incl excl ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky md mass mich minn miss mont neb nev okla ore pa penn tenn ' +
    'tex va vt wash wis wyo ont que ph.d m.d b.a m.a d.c a.m p.m u.s u.k u.n'
  ).split(' '),
)

/** Words that as a capitalised form after an abbreviation nearly always open a sentence. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  (
    'the a an this that these those it he she they we you i his her its their our my in on at by for from with as but and ' +
    'or so if when while although though because since after before during however meanwhile also there here then what ' +
    'who why how where not no all some many most both each one another such according despite under over to more now yet'
  ).split(' '),
)

/** Prefixes after which a hyphen does not end the token, as in the UD English treebanks. */
export const HYPHEN_PREFIXES: ReadonlySet<string> = new Set(
  (
    'anti non co re pre post mid pro semi multi ex e un sub inter counter mini de ultra intra extra hyper infra micro ' +
    'macro neo over pseudo quasi super trans tri bi uni vice pan'
  ).split(' '),
)
