import { remembered } from '../remembered'

/** What folding leaves as it is: the most forms by far. */
const PLAIN = /^[!-_a-~]+(?: [!-_a-~]+)*$/

/** A surface form made comparable: no accents, straight quotes, single spaces, no "the" before it; case is kept. */
export function foldForm(form: string): string {
  if (PLAIN.test(form)) return form
  return form
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘`]/g, "'")
    .replace(/[‐‑–]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/** As `foldForm`, in small letters and without points: "U.S." and "US" become alike. */
export const foldCase = remembered((form) => foldForm(form).toLowerCase().replaceAll('.', ''))
