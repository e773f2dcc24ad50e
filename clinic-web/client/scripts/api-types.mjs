// Types of the services' interfaces, from their OpenAPI documents in openapi/. With --check nothing is written:
// it fails where the types in src/api/generated are not those of the documents.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import openapiTS, { astToString } from 'openapi-typescript'

const client = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const documents = join(client, 'openapi')
const generated = join(client, 'src', 'api', 'generated')
const isCheck = process.argv.includes('--check')
const drifted = []

mkdirSync(generated, { recursive: true })
for (const file of readdirSync(documents).filter((name) => name.endsWith('.json')).sort()) {
  const types = `// Generated from openapi/${file} by npm run api:types.\n${astToString(
    await openapiTS(pathToFileURL(join(documents, file)), { alphabetize: true }),
  )}`
  const target = join(generated, `${basename(file, '.json')}.ts`)
  if (existsSync(target) && readFileSync(target, 'utf8') === types) continue
  if (isCheck) drifted.push(basename(target))
  else writeFileSync(target, types)
}
if (drifted.length > 0) {
  console.error(`The types in src/api/generated are not those of openapi/: ${drifted.join(', ')}. Run npm run api:types.`)
  process.exit(1)
}
