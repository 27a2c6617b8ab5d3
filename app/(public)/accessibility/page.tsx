import type { Metadata } from 'next'
import { Page } from '@/components/layout/page'
import { organisation } from '@/lib/organisation'

export const metadata: Metadata = { title: 'Accessibility' }

export default function Accessibility() {
  return (
    <Page
      title="Accessibility"
      lead="Everyone should be able to join us, vote with us and read our decisions. If this site gets in your way, that is our mistake and we want to hear about it."
    >
      <h2>What you can expect</h2>
      <ul className="bullets">
        <li>Every page works with a keyboard alone, and you can always see where you are.</li>
        <li>
          Every page is built for screen readers and speech recognition: real headings, labels and
          buttons.
        </li>
        <li>You can enlarge pages to 400% without scrolling sideways to read.</li>
        <li>
          Pages work without JavaScript, on old phones and on slow connections. Only the secret
          ballot needs JavaScript, because your own browser seals it.
        </li>
        <li>
          Colours have strong contrast, nothing relies on colour alone, and your own high-contrast
          or reduced-motion settings are respected.
        </li>
        <li>
          Text is set in Atkinson Hyperlegible, designed by the Braille Institute for readers with
          low vision.
        </li>
        <li>Forms keep what you typed, and tell you in plain words what is missing.</li>
        <li>
          You can paste into every box, you never need a password, and you can take your time.
        </li>
      </ul>
      <h2>How we know</h2>
      <p>
        We build to the Web Content Accessibility Guidelines 2.2, level AA. Every change is tested
        against them automatically, by keyboard only, on a narrow screen and without JavaScript.
        Automatic tests find only some problems, so we rely on what people tell us.
      </p>
      <h2>What is not good enough yet</h2>
      <ul className="bullets">
        <li>
          The payment page belongs to Stripe. It is accessible to a good standard, but we cannot
          change it.
        </li>
        <li>We have not yet had the site tested by an independent group of disabled people.</li>
      </ul>
      <h2>Tell us about a problem, or ask for help</h2>
      <p>
        Write to <a href={`mailto:${organisation.email}`}>{organisation.email}</a>. Say which page
        and what happened. If you would like help to apply, ask us the same way.
      </p>
    </Page>
  )
}
