/** The third person singular, lower case. */
export const HE: ReadonlySet<string> = new Set(['he', 'him', 'his', 'himself'])
export const SHE: ReadonlySet<string> = new Set(['she', 'her', 'hers', 'herself'])
export const IT: ReadonlySet<string> = new Set(['it', 'its', 'itself'])
