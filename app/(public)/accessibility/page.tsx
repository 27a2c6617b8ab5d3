import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { organisation } from '@/lib/organisation'

export const metadata: Metadata = { title: 'Accessibility' }

export default function Accessibility() {
  return (
    <Page
      title="Accessibility"
      lead="Everyone who wants to join us, vote with us or read our decisions must be able to. If this site stands in your way, that is our mistake, and we want to hear of it."
    >
      <h2>What you can expect</h2>
      <ul className="bullets">
        <li>Every page works with a keyboard alone, and you can always see where you are.</li>
        <li>
          Every page is built for screen readers and speech recognition: real headings, labels and
          buttons.
        </li>
        <li>You can enlarge pages to 400% without scrolling sideways to read.</li>
        <li>Pages work without JavaScript, on old phones and on slow connections.</li>
        <li>
          Colours have strong contrast, nothing is said by colour alone, and your own high-contrast
          or reduced-motion settings are respected.
        </li>
        <li>
          Letters are set in Atkinson Hyperlegible, drawn by the Braille Institute for readers with
          low vision.
        </li>
        <li>Forms keep what you typed, and tell you in plain words what is missing.</li>
        <li>
          You can paste into every box, passwords are never needed, and you can take your time.
        </li>
      </ul>
      <h2>How we know</h2>
      <p>
        We build to the Web Content Accessibility Guidelines 2.2, level AA. Each change to this site
        is tested by a program against them, with a keyboard alone, on a narrow screen and without
        JavaScript. A program finds only part of what can be wrong, so we rely on what people tell
        us.
      </p>
      <h2>What is not good enough yet</h2>
      <ul className="bullets">
        <li>
          The payment page belongs to Stripe. It is accessible to a good standard, but we cannot
          change it.
        </li>
        <li>We have not yet had the site tested by an independent group of disabled people.</li>
      </ul>
      <h2>Tell us, or ask for another way</h2>
      <p>
        Write to <a href={`mailto:${organisation.email}`}>{organisation.email}</a>. Say which page
        and what happened. If you would rather apply with our help, ask us in the same way.
      </p>
    </Page>
  )
}
