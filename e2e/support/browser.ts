import { execFileSync, spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** The shell first: Chromium without windows, which takes a quarter less of the machine. */
const usual = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]

/** What a browser in a small machine, without a screen and often as root, is started with. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A Chromium of this machine; where there is none, the system's own package is installed. */
export function findBrowser(): string {
  const given = process.env.CHROMIUM_PATH
  if (given && !isProgram(given)) throw new Error(`CHROMIUM_PATH: there is no program ${given}.`)
  const found = [given, ...usual, chromium.executablePath()].find((path) => path && isProgram(path))
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log('There is no Chromium here. Installing the one of Debian.')
    execFileSync('apt-get', ['update', '-q'], { stdio: 'inherit' })
    for (const name of ['chromium-headless-shell', 'chromium']) {
      const { status } = spawnSync('apt-get', ['install', '-y', '-q', name], { stdio: 'inherit' })
      if (status === 0 && isProgram(`/usr/bin/${name}`)) return `/usr/bin/${name}`
    }
  }
  throw new Error(
    'There is no Chromium here. Install it (Debian, Ubuntu: "apt install chromium"; elsewhere: "npx playwright install chromium") or set CHROMIUM_PATH.',
  )
}

function isProgram(path: string) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
