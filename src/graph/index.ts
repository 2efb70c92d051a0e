export * from './find-paths'
export * from './identity'
export * from './records'
export * from './summarise-claims'
