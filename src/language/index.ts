export type { LanguageKnowledge } from './knowledge'
