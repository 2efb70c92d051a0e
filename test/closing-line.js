/**
 * A reporter of jest that ends a run with `N passed, N failed` alone on a line, for machines that read the output.
 * A test file that could not run counts as one failure.
 */
module.exports = class ClosingLine {
  onRunComplete(_contexts, results) {
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites
    const left = results.numPendingTests + results.numTodoTests
    const line = `${results.numPassedTests} passed, ${failed} failed${left > 0 ? `, ${left} skipped` : ''}`
    // jest prints its own summary after this; the line is to be the last.
    process.once('exit', () => process.stdout.write(`\n${line}\n`))
  }
}
