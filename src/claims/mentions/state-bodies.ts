const STATE_BODIES = new Set(
  `ministry department agency bureau administration commission parliament congress senate assembly cabinet court police
  army navy forces force guard guards corps command brigade regiment division fleet treasury intelligence embassy
  consulate government council office authority military service services directorate prosecutor duma secretariat bank
  militia legion marines staff majlis prefecture representatives commons lords coastguard legislature`.split(/\s+/),
)

/** Whether a noun, capitalised or not, names a kind of body that a state has as its own organ ("ministry", "navy"). */
export function isStateBody(word: string): boolean {
  return STATE_BODIES.has(word.toLowerCase())
}
