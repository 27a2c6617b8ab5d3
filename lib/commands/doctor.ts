import { resolveTxt } from 'node:dns/promises'
import { checkMachine } from '@/lib/health/check-machine'
import { checkMail } from '@/lib/health/check-mail'
import { checkOutside } from '@/lib/health/check-outside'
import { checkPayments } from '@/lib/health/check-payments'
import { checkRecords } from '@/lib/health/check-records'
import { gravest, type HealthFinding, type Light } from '@/lib/health/finding'
import { command, exitProgram } from './command'
import { startDatabase } from './database'
import { recallSecrets } from './secrets'

const marks: Record<Light, string> = { good: ' ok ', look: 'LOOK', act: 'ACT!' }

/** `npm run doctor`: looks at everything that is easily forgotten, and says what to do. Ends with 1 where somebody has to act. */
void command(async () => {
  recallSecrets()
  await startDatabase()
  const parts: [string, () => Promise<HealthFinding[]>][] = [
    ['This machine', checkMachine],
    ['The site', checkOutside],
    ['Emails', () => checkMail(resolveTxt)],
    ['Payments', checkPayments],
    ['Records', checkRecords],
  ]
  const all: HealthFinding[] = []
  for (const [title, check] of parts) {
    console.log(`\n${title}`)
    const findings = await check()
    for (const { light, about, says, todo } of findings) {
      console.log(`  ${marks[light]}  ${about}: ${says}${todo ? `\n        ${todo}` : ''}`)
    }
    all.push(...findings)
  }
  const acts = all.filter(({ light }) => light === 'act').length
  const looks = all.filter(({ light }) => light === 'look').length
  console.log(`\n${all.length} things checked: act on ${acts}, check ${looks}.`)
  await exitProgram(gravest(all) === 'act' ? 1 : 0)
})
