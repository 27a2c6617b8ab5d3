'use client'

import { useRouter } from 'next/navigation'
import { type ReactNode, useState } from 'react'
import { ButtonRow } from '@/components/forms/button-row'
import { CheckboxField } from '@/components/forms/checkbox-field'
import { SubmitButton } from '@/components/forms/submit-button'
import {
  openRehearsal,
  type Rehearsal,
  type RehearsalTexts,
} from '@/lib/democracy/elections/keys/rehearsal'
import {
  type HolderKey,
  makeHolderKey,
  type WrappedKeys,
} from '@/lib/democracy/elections/protocol/holder-key'
import { WrongWords } from '@/lib/democracy/elections/protocol/key-words'
import { BrowserForm } from '../browser-form'
import { StepHeading } from '../step-heading'
import { WordsField } from './words-field'
import { WordsSheet } from './words-sheet'

type Answer = Promise<{ message?: string }>
type Sheet = { election: string; place: number; holder: string; closes: string; address: string }
type Props = {
  slug: string
  sheet: Sheet
  /** What a key that was made already has to open. */
  rehearsal?: Rehearsal
  store: (made: { slug: string; holder: HolderKey; wrapped: WrappedKeys }) => Answer
  test: (opened: RehearsalTexts & { slug: string }) => Answer
}
type Made = { words: string; holder: HolderKey; wrapped: WrappedKeys }

/** A key-holder makes their key in this browser, keeps its words on paper, and proves that they can be typed again. */
export function HolderKeyForm({ slug, sheet, rehearsal, store, test }: Props) {
  const router = useRouter()
  const [made, setMade] = useState<Made>()
  const [kept, setKept] = useState(false)

  async function make() {
    setKept(false)
    setMade(await makeHolderKey())
    return undefined
  }

  async function keep(fields: FormData) {
    if (!fields.get('kept'))
      return {
        errors: { kept: 'Print or write down your words first: we cannot show them again.' },
      }
    const { holder, wrapped } = made!
    const { message } = await store({ slug, holder, wrapped })
    if (message) return { message }
    setKept(true)
    setMade(undefined)
    router.refresh()
    return undefined
  }

  if (made) {
    return (
      <section className="flow">
        <StepHeading>Keep these words on paper</StepHeading>
        <p>
          They exist only in this browser. If you leave this page before you have them on paper,
          they are gone and you make another key.
        </p>
        <WordsSheet {...sheet} words={made.words} />
        <BrowserForm act={keep}>
          <button type="button" className="button button-secondary" onClick={() => print()}>
            Print my words
          </button>
          <CheckboxField name="kept" label="I have all 19 words on paper, and can read them" />
          <SubmitButton>Hide the words and continue</SubmitButton>
        </BrowserForm>
      </section>
    )
  }
  if (rehearsal) {
    const Heading = kept ? StepHeading : PlainHeading
    return (
      <section className="flow">
        <Heading>Type your words once</Heading>
        <p>
          As you will after voting closes. Your browser opens a test with them that was sealed to
          your key. When it opens, your key is ready.
        </p>
        <TestWordsForm slug={slug} rehearsal={rehearsal} test={test} />
        <BrowserForm act={make}>
          <ButtonRow>
            <SubmitButton variant="secondary">Make another key instead</SubmitButton>
          </ButtonRow>
        </BrowserForm>
      </section>
    )
  }
  return (
    <section className="flow">
      <h2>How it works</h2>
      <ol className="numbers">
        <li>Your browser makes a key and shows you 19 words. Sit where nobody sees your screen.</li>
        <li>You print them, or write them down, and hide them from everyone, us included.</li>
        <li>You type them once, to be sure that they are right.</li>
        <li>{`After voting closes on ${sheet.closes} you type them again. Two of the three of you open the ballot box.`}</li>
      </ol>
      <BrowserForm act={make}>
        <SubmitButton>Make my key</SubmitButton>
      </BrowserForm>
    </section>
  )
}

type TestProps = Pick<Props, 'slug' | 'test'> & { rehearsal: Rehearsal; done?: ReactNode }

/** The words open what was sealed to this key: the server hears what it said, never the words. */
export function TestWordsForm({ slug, rehearsal, test }: TestProps) {
  const router = useRouter()

  async function act(fields: FormData) {
    try {
      const texts = await openRehearsal(String(fields.get('words')), rehearsal)
      const { message } = await test({ slug, ...texts })
      if (message) return { message }
    } catch (error) {
      if (error instanceof WrongWords) return { errors: { words: error.message } }
      throw error
    }
    router.refresh()
    return undefined
  }

  return (
    <BrowserForm act={act}>
      <WordsField />
      <SubmitButton>Open the test</SubmitButton>
    </BrowserForm>
  )
}

function PlainHeading({ children }: { children: ReactNode }) {
  return <h2>{children}</h2>
}
