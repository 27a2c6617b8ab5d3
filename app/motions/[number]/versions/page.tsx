import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { numberInAddress } from '@/app/number-in-address'
import { ByLine } from '@/components/democracy/motions/by-line'
import { WordDiff } from '@/components/democracy/motions/word-diff'
import { BackLink } from '@/components/layout/back-link'
import { Page } from '@/components/layout/page'
import { PageNotFound } from '@/components/layout/page-not-found'
import { SectionHeading } from '@/components/layout/section-heading'
import { Details } from '@/components/ui/details'
import { getMotion } from '@/lib/democracy/motions/read'
import { listVersions } from '@/lib/democracy/motions/read-versions'
import { momentInWords } from '@/lib/kernel/calendar'
import { capital } from '@/lib/kernel/capital'
import { countInWords } from '@/lib/kernel/count-in-words'
import { personSignedIn } from '@/lib/people/sign-in/viewer'

type Props = PageProps<'/motions/[number]/versions'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const number = numberInAddress((await params).number)
  return { title: number ? `Versions of Motion ${number}` : 'Page not found' }
}

export default async function Versions({ params }: Props) {
  const number = numberInAddress((await params).number)
  if (!number) return <PageNotFound />
  const person = await personSignedIn()
  if (!person) redirect(`/sign-in?next=/motions/${number}/versions`)
  const motion = await getMotion(person, number)
  if (!motion) return <PageNotFound />
  const versions = await listVersions(motion)
  const many = versions.length > 1
  return (
    <Page
      eyebrow={`Motion ${number}: ${motion.title}`}
      title={
        many
          ? `${capital(countInWords(versions.length))} versions, and what changed`
          : 'One version, and nothing has changed'
      }
      back={<BackLink href={`/motions/${number}`}>{`Motion ${number}`}</BackLink>}
    >
      {versions.map((version) => (
        <section key={version.number} aria-labelledby={`v${version.number}`} className="flow">
          <SectionHeading
            id={`v${version.number}`}
            beside={<span className="text-sm">{momentInWords(version.fixedAt)}</span>}
          >
            {`Version ${version.number}`}
          </SectionHeading>
          {version.excerpts ? (
            <>
              <div className="amendment-words flow">
                {version.excerpts.map((pieces, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: nothing moves
                  <WordDiff key={at} pieces={pieces} />
                ))}
              </div>
              <Details summary={`Version ${version.number} by line`}>
                <ByLine version={version} />
              </Details>
            </>
          ) : (
            <ByLine version={version} />
          )}
        </section>
      ))}
    </Page>
  )
}
