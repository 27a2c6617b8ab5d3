import { addDays } from '@/lib/kernel/calendar'
import { organisation } from '@/lib/organisation'

/**
 * The last moment of an import whose members are on a roll that is frozen at `frozenAt`. Whoever imports a list shortly before a
 * vote brings no votes to it.
 */
export function lastImportOnRoll(frozenAt: Date): Date {
  return addDays(frozenAt, -organisation.rules.importRollDays)
}
