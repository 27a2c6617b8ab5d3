import { defineConfig } from '@playwright/test'
import demo from '../playwright.config'

/** The same, on a site built with another group's profile. */
export default defineConfig({
  ...demo,
  testDir: '.',
  outputDir: '../../.data/second-profile-results',
  globalSetup: './open-second-site.ts',
  projects: [{ name: 'second profile' }],
})
