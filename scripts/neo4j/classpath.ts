import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const POM = join(__dirname, 'pom.xml')

/**
 * The Java classpath of the server, asked of Maven once and kept in the folder until the pom changes or a jar is gone.
 * Needs `mvn`; the first time it downloads some 130 MB into Maven's own repository.
 */
export async function resolveClasspath(folder: string): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const pom = readFileSync(POM, 'utf8')
  const kept = join(folder, 'classpath.txt')
  const keptPom = join(folder, 'classpath.pom.xml')
  if (existsSync(kept) && existsSync(keptPom) && readFileSync(keptPom, 'utf8') === pom) {
    const known = readFileSync(kept, 'utf8').trim()
    if (known !== '' && known.split(':').every((jar) => existsSync(jar))) return known
  }
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath'
  try {
    await promisify(execFile)('mvn', ['-q', '-B', '-f', POM, goal, `-Dmdep.outputFile=${kept}`])
  } catch (cause) {
    const told = (cause as { stdout?: string }).stdout || (cause as Error).message
    throw new Error(`Maven could not gather the server (is mvn installed?): ${told.trim()}`, { cause })
  }
  writeFileSync(keptPom, pom)
  return readFileSync(kept, 'utf8').trim()
}
