import { emailAddressIn } from '@/lib/kernel/email-address'

/** "Ada Wren <ADA@post.example>" and "mailto:ada@post.example" are ada@post.example. */
export function emailIn(words: string): string | undefined {
  const bare = /<([^<>]+)>$/.exec(words)?.[1] ?? words.replace(/^mailto:/i, '')
  return emailAddressIn(bare)
}
