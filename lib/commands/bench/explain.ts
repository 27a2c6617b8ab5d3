import { readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { fileURLToPath } from 'node:url'
import { load } from './load'
import type { SignedInPage } from './pages'

type Frame = { functionName: string; url: string; lineNumber: number; columnNumber: number }
type Profile = {
  nodes: { id: number; callFrame: Frame }[]
  samples: number[]
  timeDeltas: number[]
}

/** Whose work a function is, by the file it was written in. The first that fits. */
const layers: [layer: string, written: RegExp][] = [
  // Drizzle’s own source maps lead to `src/` beside the packages.
  ['Drizzle, which writes each question', /node_modules\/(drizzle-orm|src)\//],
  ['postgres.js', /node_modules\/postgres\//],
  ['React’s rendering, in Next’s page runtime', /next-server\/app-page|react-server-dom|react-dom/],
  ['Next: router, proxy, server', /node_modules\/next\/|\.next\/server\/.*runtime/],
  ['our pages and components', /^(app|components)\//],
  ['our rules and reads', /^(lib|db|emails|proxy|instrumentation)/],
  ['Node: HTTP, sockets, streams', /^node:/],
  ['other packages', /node_modules\//],
]

/**
 * Where the processor time of a page goes, layer by layer: samples of the running site while it answers that page, and nothing else, as
 * fast as it can. Its inspector listens on `port`.
 */
export async function explainPage(site: string, port: number, page: SignedInPage, seconds: number) {
  const url = `${site}${page.path}`
  const asking = { url, connections: 16, headers: { cookie: page.cookie } }
  await load({ ...asking, seconds: 3 })
  const inspector = await inspect(port)
  await inspector.tell('Profiler.enable')
  await inspector.tell('Profiler.start')
  const { done } = await load({ ...asking, seconds })
  const { profile } = (await inspector.tell('Profiler.stop')) as { profile: Profile }
  inspector.close()
  report(page.path, shares(profile), done)
}

function report(path: string, times: Map<string, number>, answers: number) {
  const all = [...times.values()].reduce((sum, time) => sum + time, 0)
  console.log(
    `\n${path}: ${(all / answers).toFixed(1)} ms of processor time an answer, of ${answers}`,
  )
  const wide = Math.max(...[...times.keys()].map(({ length }) => length))
  for (const [layer, time] of [...times].sort(([, one], [, other]) => other - one)) {
    const share = `${((time / all) * 100).toFixed(1)}%`
    console.log(
      `  ${layer.padEnd(wide)}  ${share.padStart(6)}  ${(time / answers).toFixed(2).padStart(6)} ms`,
    )
  }
}

/** Milliseconds a layer, by the function that was running, wherever it was called from. */
function shares({ nodes, samples, timeDeltas }: Profile): Map<string, number> {
  const written = sourcesOf()
  const layerOf = new Map(nodes.map(({ id, callFrame }) => [id, nameOf(callFrame, written)]))
  const times = new Map<string, number>()
  for (const [place, id] of samples.entries()) {
    const layer = layerOf.get(id)
    // A long pause between two samples is the machine's, which had other work.
    const time = Math.min(timeDeltas[place]! / 1000, 2)
    if (layer) times.set(layer, (times.get(layer) ?? 0) + time)
  }
  return times
}

function nameOf(frame: Frame, written: (frame: Frame) => string): string | undefined {
  if (frame.functionName === '(idle)' || frame.functionName === '(root)') return undefined
  if (frame.functionName === '(garbage collector)') return 'collecting what was dropped'
  if (frame.functionName === '(program)' || frame.url === '') return 'outside JavaScript'
  const file = written(frame)
  return layers.find(([, pattern]) => pattern.test(file))?.[0] ?? 'other'
}

/** The file in which a function of the built site was written, by the build's source maps, from the folder of the site. */
function sourcesOf() {
  const maps = new Map<string, SourceMap | undefined>()
  return ({ url, lineNumber, columnNumber }: Frame): string => {
    if (url.startsWith('node:')) return url
    if (!maps.has(url)) maps.set(url, mapOf(url))
    const entry = maps.get(url)?.findEntry(lineNumber, columnNumber)
    const file = (entry && 'originalSource' in entry && entry.originalSource) || url
    return file
      .replace(/^(\.\.\/)+/, '')
      .replace(/^(file:\/\/|turbopack:\/\/\/?)/, '')
      .replace(/^.*?(\[project\]\/|(?=node_modules\/))/, '')
      .replace(`${process.cwd()}/`, '')
  }
}

function mapOf(url: string): SourceMap | undefined {
  if (!url.includes('/.next/')) return undefined
  try {
    const file = url.startsWith('file:') ? fileURLToPath(url) : url
    return new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')))
  } catch {
    return undefined // a chunk without a map counts by its own name
  }
}

async function inspect(port: number) {
  const [target] = await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()
  const socket = new WebSocket(target.webSocketDebuggerUrl)
  await new Promise((opened) => socket.addEventListener('open', opened, { once: true }))
  let told = 0
  const tell = (method: string) =>
    new Promise<unknown>((answer) => {
      told += 1
      const id = told
      const hear = ({ data }: MessageEvent) => {
        const said = JSON.parse(data)
        if (said.id !== id) return
        socket.removeEventListener('message', hear)
        answer(said.result)
      }
      socket.addEventListener('message', hear)
      socket.send(JSON.stringify({ id, method }))
    })
  return { tell, close: () => socket.close() }
}
