import { defineConfig } from '@playwright/test'
import { browserArgs, findBrowser } from './support/browser'

/** The vote closes in the week that the journeys began in; so nothing moves the clock before it. */
const weekOn = [
  'vote-closes-and-is-declared.spec.ts',
  'what-is-alleged-is-heard.spec.ts',
  'what-nobody-stops-is-carried.spec.ts',
]

/** An annual meeting is three weeks after its notice. The months of the others are counted from the story's own day, so it goes after them, or on a site of its own. */
const monthOn = ['annual-meeting.spec.ts', 'requisition.spec.ts', 'tie-and-lost-quorum.spec.ts']

/**
 * The journeys of real people, in a real browser, through the built program. They share one site, so they go one after
 * the other; those that move its clock go last.
 */
export default defineConfig({
  testDir: './journeys',
  outputDir: `../${process.env.E2E_PLACE ?? '.data/e2e'}-results`,
  globalSetup: './support/open-site.ts',
  workers: 1,
  retries: 0,
  // Limits are for what hangs. None is so short that a machine which is busy with something else breaks it.
  timeout: 15 * 60_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  forbidOnly: true,
  use: {
    baseURL: process.env.E2E_SITE,
    browserName: 'chromium',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: findBrowser(), args: browserArgs },
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'pages', testMatch: 'accessibility.spec.ts' },
    { name: 'journeys', testIgnore: 'accessibility.spec.ts', grepInvert: /@clock/ },
    {
      name: 'a week on',
      testMatch: weekOn,
      dependencies: ['journeys'],
    },
    {
      name: 'months on',
      grep: /@clock/,
      testIgnore: [...weekOn, ...monthOn],
      dependencies: ['a week on'],
    },
    {
      name: 'a month on',
      testMatch: monthOn,
      dependencies: ['months on'],
    },
  ],
})
