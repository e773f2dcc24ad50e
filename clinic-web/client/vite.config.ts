import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { mock } from './dev/mock.ts'

const target = process.env.WEB_URL ?? 'http://localhost:8080'
const stack = Object.fromEntries(['/api', '/links', '/oauth2', '/login/oauth2'].map((path) => [path, { target, changeOrigin: true }]))

// The server does the same: what patients open by a link is a page of its own.
const patientPages: Plugin = {
  name: 'patient-pages',
  configureServer(server) {
    server.middlewares.use((request, _, next) => {
      if (/^\/[amoqrs]\//.test(request.url ?? '')) request.url = '/patient.html'
      next()
    })
  },
}

// `npm run dev` talks to a running stack by default; MOCK=1 lets the pages be drawn without one.
export default defineConfig({
  plugins: [react(), patientPages, ...(process.env.MOCK ? [mock()] : [])],
  build: {
    target: 'es2022',
    // The colours of both schemes are written with light-dark(), which these browsers know.
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    chunkSizeWarningLimit: 500,
    assetsInlineLimit: 0,
    // What changes seldom is kept by browsers when the pages change.
    rolldownOptions: {
      input: ['index.html', 'patient.html'],
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|react-router|scheduler|@tanstack)\// },
          ],
        },
      },
    },
  },
  server: { port: Number(process.env.PORT ?? 5173), proxy: process.env.MOCK ? {} : stack },
  preview: { port: Number(process.env.PORT ?? 5173), proxy: stack },
  test: { include: ['src/**/*.test.ts'] },
})
