import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Answer } from '../kernel/server'
import { type Html, html } from './html'

const folder = join(import.meta.dirname, '../../../../node_modules/@fontsource-variable')
const fonts: Record<string, string> = {
  '/assets/heading.woff2':
    'bricolage-grotesque/files/bricolage-grotesque-latin-standard-normal.woff2',
  '/assets/text.woff2':
    'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2',
}

export function answerAsset(path: string): Answer | undefined {
  if (path === '/assets/style.css') {
    const body = readFileSync(join(import.meta.dirname, 'style.css'))
    return { status: 200, headers: { 'content-type': 'text/css; charset=utf-8' }, body }
  }
  const font = fonts[path]
  if (!font) return undefined
  const headers = { 'content-type': 'font/woff2', 'cache-control': 'max-age=86400' }
  return { status: 200, headers, body: readFileSync(join(folder, font)) }
}

type Page = {
  title: string
  business: string
  body: Html
  problem?: boolean
  status?: number
  wide?: boolean
}

/** Every page says first that it is a test page, so that nobody mistakes it for a place where money moves. */
export function showPage({ title, business, body, problem, status, wide }: Page): Answer {
  const page = html`<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${problem && 'Error: '}${title} – ${business}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/assets/style.css">
</head>
<body${wide && html` class="wide"`}>
<a class="skip" href="#main">Skip to main content</a>
<header><div class="frame"><p class="name">${business}</p></div>
<p class="test"><span class="frame">Test payment page — no money moves</span></p></header>
<main id="main" class="frame">${body}</main>
<footer class="frame"><p>This page belongs to the Stripe emulator. It never talks to a bank.</p></footer>
</body>
</html>`
  return {
    status: status ?? (problem ? 422 : 200),
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'content-security-policy':
        "default-src 'none'; style-src 'self'; font-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
    },
    body: page.markup,
  }
}

export const seeOther = (location: string): Answer => ({
  status: 303,
  headers: { location },
  body: '',
})

export function notFound(business: string): Answer {
  const body = html`<h1>Page not found</h1><p>There is nothing at this address.</p>`
  return showPage({ title: 'Page not found', business, body, status: 404 })
}
