import { Notice } from '@/components/ui/notice'
import { inWords } from '@/lib/kernel/calendar'
import { isolateName } from '@/lib/kernel/isolate-name'

type Props = {
  application: { signedOn: string | null; paperKept: string | null }
  typistIds: readonly string[]
  names: ReadonlyMap<string, string>
}

/** That an application came on paper: who typed it, and where the signature is. */
export function TypedFromPaper({ application, typistIds, names }: Props) {
  const { signedOn, paperKept } = application
  if (!signedOn) return null
  const typists = typistIds.map((id) => isolateName(names.get(id) ?? 'an officer'))
  return (
    <Notice title="On paper">
      <p>
        Signed on {inWords(signedOn)}
        {paperKept && `; the paper is kept here: ${paperKept}`}.{' '}
        {typists.length > 0 &&
          `Typed, or acted in for the applicant, by ${typists.join(' and ')}: someone else decides.`}
      </p>
    </Notice>
  )
}
