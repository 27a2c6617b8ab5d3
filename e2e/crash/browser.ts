import { env } from '@/lib/kernel/env'

/** A browser without JavaScript that is signed in: it opens pages and sends their forms. */
export type Browser = { open(path: string): Promise<Screen> }
export type Screen = {
  /** Where it is, or where a form that was sent leads on to: then `sent` is true, and the next page is not opened yet. */
  path: string
  sent: boolean
  text: string
  /** Presses a button of the form that holds it, with what was filled in. Answers what came. */
  press(button: string, filledIn?: Record<string, string>): Promise<Screen>
  offers(button: string): boolean
}

export const site = () => `http://localhost:${env.PORT}`

export function browserOf(session: string): Browser {
  const headers = { cookie: `mandate=${session}`, origin: site() }
  const ask = async (url: string, form?: FormData): Promise<Screen> => {
    const answer = await fetch(url, {
      method: form ? 'POST' : 'GET',
      body: form,
      headers,
      redirect: 'manual',
      signal: AbortSignal.timeout(30_000),
    })
    const html = await answer.text()
    if (answer.status >= 500) throw new Error(`${url} answered ${answer.status}`)
    const onward = answer.headers.get('location')
    if (onward) {
      if (!form) return ask(new URL(onward, url).href)
      return {
        path: pathOf(new URL(onward, url)),
        sent: true,
        text: '',
        offers: () => false,
        press: nothingToPress,
      }
    }
    return screen(new URL(url), html, ask)
  }
  return { open: (path) => ask(new URL(path, site()).href) }
}

/** Other people's pages keep their whole address. */
function pathOf({ href, origin, pathname, search }: URL) {
  return origin === site() ? `${pathname}${search}` : href
}

async function nothingToPress(button: string): Promise<never> {
  throw new Error(`There is no button "${button}" here`)
}

function screen(
  url: URL,
  html: string,
  ask: (url: string, form: FormData) => Promise<Screen>,
): Screen {
  const forms = html.match(/<form[\s\S]*?<\/form>/g) ?? []
  const withButton = (button: string) => forms.find((form) => buttonIn(form, button))
  return {
    path: pathOf(url),
    sent: false,
    text: unescaped(html.replace(/<(script|style)[\s\S]*?<\/\1>/g, '').replace(/<[^>]*>/g, ' ')),
    offers: (button) => withButton(button) !== undefined,
    async press(button, filledIn = {}) {
      const form = withButton(button)
      if (!form) throw new Error(`There is no button "${button}" on ${url.pathname}`)
      const body = new FormData()
      for (const hidden of form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? []) {
        body.append(attribute(hidden, 'name') ?? '', attribute(hidden, 'value') ?? '')
      }
      const pressed = buttonIn(form, button)!
      const name = attribute(pressed, 'name')
      if (name) body.append(name, attribute(pressed, 'value') ?? '')
      for (const [field, value] of Object.entries(filledIn)) body.append(field, value)
      return ask(url.href, body)
    },
  }
}

function buttonIn(form: string, words: string): string | undefined {
  const buttons = form.match(/<button[\s\S]*?<\/button>/g) ?? []
  return buttons.find((one) => unescaped(one.replace(/<[^>]*>/g, '')).trim() === words)
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag.slice(0, tag.indexOf('>') + 1))
  return found ? unescaped(found[1]!) : undefined
}

function unescaped(text: string) {
  const signs: Record<string, string> = { quot: '"', amp: '&', lt: '<', gt: '>', '#x27': "'" }
  return text.replace(/&(quot|amp|lt|gt|#x27);/g, (_, name: string) => signs[name]!)
}
