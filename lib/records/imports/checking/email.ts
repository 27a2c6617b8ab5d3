import { z } from 'zod'

const form = z.email().max(254)

/** "Ada Wren <ADA@post.example>" and "mailto:ada@post.example" are ada@post.example. */
export function emailIn(words: string): string | undefined {
  const bare = /<([^<>]+)>$/.exec(words)?.[1] ?? words.replace(/^mailto:/i, '')
  const email = bare.trim().toLowerCase()
  return form.safeParse(email).success ? email : undefined
}
