export * from './cursor'
export * from './open'
export type * from './store'
