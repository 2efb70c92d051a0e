/** A half-open range of UTF-16 code units of `Document.text`. Everything found in text is a span. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** The characters of the text that a span covers. */
export function sliceSpan(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** Whether the spans share at least one character. */
export function overlapsSpan(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end
}
