import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { mock } from './dev/mock.ts'

// `npm run dev` talks to a running stack by default; MOCK=1 lets the pages be drawn without one.
export default defineConfig({
  plugins: [react(), ...(process.env.MOCK ? [mock()] : [])],
  build: { target: 'es2022', chunkSizeWarningLimit: 900, assetsInlineLimit: 0 },
  server: {
    port: Number(process.env.PORT ?? 5173),
    proxy: process.env.MOCK
      ? {}
      : Object.fromEntries(
          ['/api', '/oauth2', '/login/oauth2'].map((path) => [path, process.env.WEB_URL ?? 'http://localhost:8080']),
        ),
  },
  test: { include: ['src/**/*.test.ts'] },
})
