export { analyse } from './analyse'
export { formatConllu } from './format-conllu'
export { formatTree } from './format-tree'
export { type LanguageKnowledge, loadLanguageKnowledge } from './knowledge'
