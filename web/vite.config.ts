import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/**
 * `vite build` makes the product in `dist/`. `vite build --mode gallery` makes the component gallery that the browser tests
 * look at, in `e2e/gallery/dist/`; nothing of it reaches the product. Nothing is inlined, so that `script-src 'self'` and
 * `font-src 'self'` hold.
 */
export default defineConfig(({ mode }) => ({
  root: mode === 'gallery' ? 'e2e/gallery' : '.',
  publicDir: mode === 'gallery' ? '../../public' : 'public',
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
    target: 'es2022',
    chunkSizeWarningLimit: 900,
  },
}))
