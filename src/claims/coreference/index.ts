export { findAnaphors } from './find-anaphors'
