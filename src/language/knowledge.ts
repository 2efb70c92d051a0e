/** The trained weights and word lists that `analyse` reads; opaque to the other rooms. */
export interface LanguageKnowledge {
  readonly name: string
}
