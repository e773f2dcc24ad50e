// Called by Maven: brings the pages into the given folder, doing only what is stale.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const client = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const target = resolve(process.argv[2] ?? join(client, 'dist'))
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'

const sources = ['src', 'public', 'openapi', 'scripts', 'index.html', 'patient.html', 'package.json', 'package-lock.json', 'vite.config.ts', 'tsconfig.json', 'eslint.config.js']

function files(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path).sort().flatMap((name) => files(join(path, name)))
}

function digest(paths) {
  const hash = createHash('sha256')
  for (const path of paths.flatMap((each) => files(join(client, each)))) {
    hash.update(relative(client, path)).update('\0').update(readFileSync(path)).update('\0')
  }
  return hash.digest('hex')
}

const isStamped = (stamp, value) => existsSync(stamp) && readFileSync(stamp, 'utf8') === value
const run = (...args) => execFileSync(npm, args, { cwd: client, stdio: 'inherit', shell: process.platform === 'win32' })

const installed = join(client, 'node_modules', '.installed')
const lock = digest(['package.json', 'package-lock.json'])
if (!isStamped(installed, lock)) {
  run('ci', '--no-audit', '--no-fund')
  writeFileSync(installed, lock)
}

const built = resolve(target, '..', '..', 'client-built')
const now = digest(sources)
if (!existsSync(join(target, 'index.html')) || !isStamped(built, now)) {
  run('run', '--silent', 'check')
  run('run', '--silent', 'build', '--', '--outDir', target, '--emptyOutDir')
  writeFileSync(built, now)
}
