// Brings the OpenAPI documents of running services into openapi/ and writes their types anew. With --check nothing is
// written: it fails where a running service says something else than its document here.
//   node scripts/api-fetch.mjs [--check]     SURA_TOKEN: an access token, BOOKING_URL and so on: where the services are
// With --built it takes what each service's OpenApiTest left in its target folder, and needs no running stack; a
// service without one is left as it is.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const client = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const services = {
  booking: process.env.BOOKING_URL ?? 'http://localhost:8081',
  treatment: process.env.TREATMENT_URL ?? 'http://localhost:8082',
  notification: process.env.NOTIFICATION_URL ?? 'http://localhost:8083',
}
const isCheck = process.argv.includes('--check')
const isBuilt = process.argv.includes('--built')

/** One order of keys, and nothing that differs from machine to machine. */
function settled(value) {
  if (Array.isArray(value)) return value.map(settled)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.keys(value).sort().map((key) => [key, settled(value[key])]))
}

async function asked(name, address) {
  const token = process.env.SURA_TOKEN
  const response = await fetch(`${address}/v3/api-docs`, { headers: token ? { Authorization: `Bearer ${token}` } : {} })
  if (!response.ok) throw new Error(`${name} at ${address} answered ${response.status}`)
  return response.json()
}

function built(name) {
  const file = join(client, '..', '..', `${name}-service`, 'target', 'openapi.json')
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

let drifted = false
for (const [name, address] of Object.entries(services)) {
  const described = isBuilt ? built(name) : await asked(name, address)
  if (!described) continue
  const { servers: _, ...document } = described
  for (const path of Object.keys(document.paths)) {
    // What exists only where the stack is tried out is no part of the interface.
    if (!path.startsWith('/api/')) delete document.paths[path]
  }
  const text = `${JSON.stringify(settled(document), null, 2)}\n`
  const file = join(client, 'openapi', `${name}.json`)
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
  drifted = true
  if (isCheck) console.error(`${name} says something else than openapi/${name}.json. Run npm run api:fetch.`)
  else writeFileSync(file, text)
}
if (isCheck && drifted) process.exit(1)
if (!isCheck) execFileSync(process.execPath, [join(client, 'scripts', 'api-types.mjs')], { stdio: 'inherit' })
