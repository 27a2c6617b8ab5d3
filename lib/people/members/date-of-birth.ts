import { ageOn, dateOf } from '@/lib/kernel/calendar'
import { now } from '@/lib/kernel/clock'
import { dateField } from '@/lib/kernel/form-fields'
import { organisation } from '@/lib/organisation'

/** A date of birth as it is typed when joining, and when it is corrected. */
export const dateOfBirthField = dateField(({ date, missing }) => {
  if (missing.length === 3) return 'Enter your date of birth'
  if (missing.length > 0) {
    return `Your date of birth must include ${missing.map((part) => `a ${part}`).join(' and ')}`
  }
  if (!date) return 'Your date of birth must be a real date, like 27 3 1980'
  const today = dateOf(now())
  if (date > today) return 'Your date of birth must be in the past'
  const age = ageOn(date, today)
  if (age > 120) return 'Check the year of your date of birth'
  if (age < organisation.minimumAge) {
    return `You can join once you are ${organisation.minimumAge}`
  }
})
