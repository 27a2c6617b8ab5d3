import 'server-only'
import { comeBack, fromOurPages, Invalid } from '@/app/form-action'
import { type FormAction, fieldsOf } from '@/lib/kernel/forms'
import { isolateName } from '@/lib/kernel/isolate-name'
import { memberInWords } from '@/lib/people/members/member-in-words'
import { memberNumberIn, memberNumberInWords } from '@/lib/people/members/member-number'
import { searchMembers } from '@/lib/people/members/search'
import { personSignedIn } from '@/lib/people/sign-in/viewer'
import { can } from '@/lib/permissions'

const mostNamed = 5

/**
 * An officer who may search the members writes a name where the form wants a membership number. If more than one is called that,
 * the form comes back and says which numbers they have. For everybody else only a number is an answer, so nobody finds out here
 * who is a member.
 */
export function withMemberNames(fields: readonly string[], action: FormAction): FormAction {
  return async (before, sent) => {
    if (!(await fromOurPages())) return action(before, sent)
    const person = await personSignedIn()
    if (!person || !can(person, 'member.search')) return action(before, sent)
    const values = fieldsOf(sent)
    const errors: Record<string, string> = {}
    for (const field of fields) {
      const typed = values[field]
      if (typeof typed !== 'string' || !typed.trim() || memberNumberIn(typed) !== undefined)
        continue
      const found = await searchMembers(person, typed)
      if (found.length === 1) sent.set(field, memberNumberInWords(found[0]!.number))
      else errors[field] = found.length === 0 ? nobody(typed) : several(found)
    }
    if (Object.keys(errors).length > 0) return comeBack(values, new Invalid(errors))
    return action(before, sent)
  }
}

function nobody(typed: string) {
  return `No member found for “${isolateName(typed.trim().slice(0, 100))}”. Enter their name as we have it, or their membership number`
}

type Found = Awaited<ReturnType<typeof searchMembers>>

function several(found: Found) {
  const named = found.slice(0, mostNamed).map((one) => memberInWords(one))
  const more = found.length > mostNamed ? '; and others' : ''
  return `More than one member fits: ${named.join('; ')}${more}. Enter the membership number`
}
