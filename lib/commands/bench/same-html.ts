/** An element as React takes it, or words. */
type Node = string | [name: string, attributes: Record<string, string>, ...children: Node[]]

const alone = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr', 'source', 'col'])
const ofReact: Record<string, string> = { class: 'className', for: 'htmlFor' }

/**
 * Pages that answer with the same HTML as ours at `/same/0`, `/same/1` …, rendered by React from a tree of elements, after one question and
 * with nothing else to do: what a page of this shape costs whoever makes it.
 */
export function sameHtml(answers: string[], database: string): Record<string, string> {
  const files = answers.map((html, place) => [
    `app/same/tree-${place}.json`,
    JSON.stringify(treeOf(html)),
  ])
  return {
    ...Object.fromEntries(files),
    'app/same/[place]/page.jsx': `import { createElement } from 'react'
import postgres from 'postgres'
import { connection } from 'next/server'
${answers.map((_, place) => `import tree${place} from '../tree-${place}.json'`).join('\n')}
const trees = [${answers.map((_, place) => `tree${place}`).join(', ')}]
const sql = (globalThis.bare ??= postgres(${JSON.stringify(database)}, { max: 10 }))
const element = (node, key) => typeof node === 'string' ? node : createElement(node[0], { ...node[1], key }, ...node.slice(2).map(element))
export default async function Page({ params }) {
  await connection()
  await sql\`select number, title from motions order by number desc limit 20\`
  return trees[Number((await params).place)].map(element)
}`,
  }
}

/** What stands in the body, without the programs: React writes it well formed, so tags are enough to read it by. */
function treeOf(html: string): Node[] {
  const body = /<body[^>]*>(.*)<\/body>/s.exec(html)![1]!
  const words = body.replace(/<script[^>]*>.*?<\/script>/gs, '').replace(/<!--.*?-->/gs, '')
  const top: Node[] = []
  const open: Node[][] = [top]
  for (const [, closing, name, attributes, text] of words.matchAll(
    /<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>|([^<]+)/g,
  )) {
    if (text !== undefined) open.at(-1)!.push(plain(text))
    else if (closing) open.pop()
    else {
      const node: Node = [name!, attributesOf(attributes!)]
      open.at(-1)!.push(node)
      // What is pushed into an element's own list are its children.
      if (!alone.has(name!)) open.push(node as unknown as Node[])
    }
  }
  return top
}

function attributesOf(written: string): Record<string, string> {
  const all: [string, string][] = [...written.matchAll(/([\w:-]+)(?:="([^"]*)")?/g)].map(
    ([, name, value]) => [ofReact[name!] ?? name!, plain(value ?? '')],
  )
  // Styles are objects to React, and there are few; a form's way back to its action is not HTML to compare.
  return Object.fromEntries(
    all.filter(([name]) => !/^(style|value|checked|selected|action)$/.test(name)),
  )
}

function plain(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}
