const REGION_NOUNS = new Set(
  `region province district oblast governorate county state city town village island area prefecture community
  municipality peninsula valley upazila tehsil taluk commune canton parish borough neighbourhood neighborhood suburb
  township hamlet subdistrict sub-district territory enclave atoll`.split(/\s+/),
)

/** Whether a noun in small letters beside a place's name says what kind of place it is: "Kursk region", "village". */
export function isRegionNoun(word: string): boolean {
  return REGION_NOUNS.has(word)
}
