import 'server-only'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ImageResponse } from 'next/og'
import type { ReactElement } from 'react'
import { isForOrAgainst, type Majority } from '@/lib/democracy/motions/states'
import {
  decisionInWords,
  type MotionCount,
  type MotionOutcome,
  wholePercentage,
} from '@/lib/democracy/motions/tally'
import { answeredInWords } from '@/lib/movement/outside-elections/states'
import { signedInWords } from '@/lib/movement/statements/states'
import { organisation } from '@/lib/organisation'
import { cardColour, emblemSvg, groundSvg, inkColour } from './banner-svg'

/**
 * What others see when a page of ours is shared, 1200 by 630. It holds what the page shows to everybody and names no member.
 * `style` is how next/og is told where things go; it reaches no page.
 *
 * The two files beside this one are the headline face of @fontsource-variable/bricolage-grotesque (SIL Open Font License 1.1)
 * at weight 800 and width 77, cut out of it with fontTools' instancer, because what draws here reads no variable font.
 */
export const sharePictureSize = { width: 1200, height: 630 }

const fonts = ['headline-latin', 'headline-latin-ext'].map((name) => ({
  name,
  data: readFileSync(
    join(/* turbopackIgnore: true */ process.cwd(), `app/share-picture/${name}.woff`),
  ),
}))

const dataUri = (svg: string) => `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`

/** Drawn once for the same words, however often it is asked for; the oldest gives way. */
const drawn = new Map<string, Promise<Buffer>>()
const mostKept = 50

function draw(key: string, picture: ReactElement): Promise<Buffer> {
  const kept = drawn.get(key)
  if (kept) return kept
  const made = new ImageResponse(picture, { ...sharePictureSize, fonts })
    .arrayBuffer()
    .then((bytes) => Buffer.from(bytes))
  made.catch(() => drawn.delete(key))
  drawn.set(key, made)
  if (drawn.size > mostKept) drawn.delete(drawn.keys().next().value!)
  return made
}

/** The banner: for the home page, and every page without a picture of its own. */
export function drawBannerPicture(): Promise<Buffer> {
  const { name, frontPage } = organisation
  return draw(
    'banner',
    <Frame ground="cloth" colour={cardColour}>
      <div style={{ display: 'flex', flexDirection: 'column', width: 600 }}>
        <div style={{ fontSize: 40 }}>{name}</div>
        <div style={{ fontSize: sizeOf(frontPage.banner), lineHeight: 0.9, marginTop: 16 }}>
          {frontPage.banner}
        </div>
      </div>
      {/** biome-ignore lint/performance/noImgElement: it is drawn into a picture, not sent to a browser */}
      <img src={dataUri(emblemSvg())} width={400} height={312} alt="" />
    </Frame>,
  )
}

type Result = {
  number: number
  title: string
  count: MotionCount
  outcome: MotionOutcome
  cast: number
  roll: number
  majority: Majority
  headline: string
  chosen?: string
}

/** The sentence and the bar of a published result, on paper. */
export function drawResultPicture(result: Result): Promise<Buffer> {
  const { number, count, cast, roll } = result
  const byConsent = result.majority === 'unless-objected'
  const sentence = decisionInWords(result.title, count, result.outcome, result)
  const share = (votes: number) => `${cast > 0 ? (votes / cast) * 100 : 0}%`
  const { banner, bannerDeep } = organisation.colours
  return draw(
    JSON.stringify([number, sentence, count, roll]),
    <Frame ground="paper" colour={inkColour}>
      <div style={{ display: 'flex', flexDirection: 'column', width: '100%' }}>
        <div style={{ fontSize: 40, color: bannerDeep }}>{`Result · Motion ${number}`}</div>
        <div
          style={{
            fontSize: sentence.length > 90 ? 64 : 88,
            lineHeight: 1,
            marginTop: 12,
            lineClamp: 3,
            display: 'block',
          }}
        >
          {sentence}
        </div>
        {isForOrAgainst(result.majority) ? (
          <div
            style={{
              display: 'flex',
              height: 64,
              marginTop: 36,
              border: `4px solid ${inkColour}`,
              background: '#f2ece0',
            }}
          >
            <div style={{ width: share(count.for), background: banner }} />
            <div
              style={{ width: share(count.against), marginLeft: 'auto', background: inkColour }}
            />
          </div>
        ) : (
          <div style={{ fontSize: 40, marginTop: 36 }}>{result.headline}</div>
        )}
        <div
          style={{
            display: 'flex',
            justifyContent: 'space-between',
            alignItems: 'flex-end',
            marginTop: 24,
          }}
        >
          <div style={{ fontSize: 64, lineHeight: 1 }}>{organisation.shortName}</div>
          <div style={{ fontSize: 36 }}>
            {byConsent
              ? `${roll.toLocaleString('en-GB')} members could object`
              : `${wholePercentage(cast, roll)}% of ${roll.toLocaleString('en-GB')} members voted`}
          </div>
        </div>
      </div>
    </Frame>,
  )
}

type Shared = { title: string; counts: { organisations: number; people: number } }

/** What a joint statement is called and how many have signed it, on paper. It names nobody. */
export function drawStatementPicture({ title, counts }: Shared): Promise<Buffer> {
  return drawTitle('Joint statement', title, signedInWords(counts))
}

type Asked = { title: string; counts: Parameters<typeof answeredInWords>[0] }

/** What an outside election is called and how many of its candidates have answered. It names none of them. */
export function drawOutsideElectionPicture({ title, counts }: Asked): Promise<Buffer> {
  return drawTitle('Questions to the candidates', title, answeredInWords(counts))
}

/** A title between what it is the title of and how it stands with it. */
function drawTitle(what: string, title: string, standing: string): Promise<Buffer> {
  return draw(
    JSON.stringify([what, title, standing]),
    <Frame ground="paper" colour={inkColour}>
      <div style={{ display: 'flex', flexDirection: 'column', width: '100%' }}>
        <div style={{ fontSize: 40, color: organisation.colours.bannerDeep }}>{what}</div>
        <div
          style={{
            fontSize: title.length > 60 ? 64 : 88,
            lineHeight: 1,
            marginTop: 12,
            lineClamp: 4,
            display: 'block',
          }}
        >
          {title}
        </div>
        <div
          style={{
            display: 'flex',
            justifyContent: 'space-between',
            alignItems: 'flex-end',
            marginTop: 48,
          }}
        >
          <div style={{ fontSize: 64, lineHeight: 1 }}>{organisation.shortName}</div>
          <div style={{ fontSize: 36 }}>{standing}</div>
        </div>
      </div>
    </Frame>,
  )
}

type FrameProps = {
  ground: Parameters<typeof groundSvg>[0]
  colour: string
  children: ReactElement | ReactElement[]
}

function Frame({ ground, colour, children }: FrameProps) {
  return (
    <div style={{ display: 'flex', width: '100%', height: '100%', position: 'relative' }}>
      {/** biome-ignore lint/performance/noImgElement: it is drawn into a picture, not sent to a browser */}
      <img
        src={dataUri(groundSvg(ground))}
        width={1200}
        height={630}
        alt=""
        style={{ position: 'absolute', top: 0, left: 0 }}
      />
      <div
        style={{
          display: 'flex',
          alignItems: 'center',
          justifyContent: 'space-between',
          width: '100%',
          height: 592,
          padding: '48px 84px',
          color: colour,
          fontFamily: 'headline-latin, headline-latin-ext',
        }}
      >
        {children}
      </div>
    </div>
  )
}

/** A group with a long line on its banner has it in smaller letters. */
function sizeOf(words: string): number {
  if (words.length <= 24) return 150
  return words.length <= 48 ? 110 : 72
}
