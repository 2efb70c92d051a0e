export { type Gender, loadNames, type NameKnowledge, readTable } from './gazetteer'
export { readDocument } from './read-document'
