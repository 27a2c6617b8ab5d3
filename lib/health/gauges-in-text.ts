import type { HealthFinding, Light } from './finding'

/** A figure at this moment. Labels are words of ours, never what anybody typed. */
export type Gauge = {
  name: string
  help: string
  value: number
  labels?: Record<string, string>
}

type Health = { status: string; version: string; findings: readonly HealthFinding[] }
type Jobs = readonly { task: string; due: number; failing: number; givenUp: number; age: number }[]

const weight: Record<Light, number> = { good: 0, look: 1, act: 2 }

/** Everything that is watched, in Prometheus's text format. */
export function gaugesInText(health: Health, gauges: readonly Gauge[], jobs: Jobs): string {
  const all: Gauge[] = [
    {
      name: 'mandate_serving',
      help: 'Whether this site takes what people send it.',
      value: health.status === 'ok' ? 1 : 0,
      labels: { version: health.version },
    },
    ...health.findings.map(({ about, light }) => ({
      name: 'mandate_finding',
      help: 'How a part of the site is: 0 good, 1 check, 2 act now.',
      value: weight[light],
      labels: { part: about },
    })),
    ...jobs.flatMap(({ task, due, failing, givenUp, age }) => [
      gauge('mandate_jobs_due', 'Jobs whose time has come.', task, due),
      gauge('mandate_jobs_failing', 'Jobs that failed and are tried again.', task, failing),
      gauge('mandate_jobs_given_up', 'Jobs that failed 15 times.', task, givenUp),
      gauge('mandate_jobs_oldest_seconds', 'How long the oldest job has been due.', task, age),
    ]),
    ...gauges,
  ]
  const names = [...new Set(all.map(({ name }) => name))]
  return names.map((name) => block(all.filter((one) => one.name === name))).join('')
}

function gauge(name: string, help: string, task: string, value: number): Gauge {
  return { name, help, value, labels: { task } }
}

/** All of one name stand together, under what it means. */
function block(same: readonly Gauge[]): string {
  const { name, help } = same[0]!
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} gauge`,
    ...same.map(({ labels, value }) => `${name}${inBraces(labels)} ${value}`),
    '',
  ].join('\n')
}

function inBraces(labels: Record<string, string> = {}): string {
  const parts = Object.entries(labels).map(
    ([label, value]) =>
      `${label}="${value.replace(/[\\"\n]/g, (sign) => (sign === '\n' ? '\\n' : `\\${sign}`))}"`,
  )
  return parts.length > 0 ? `{${parts.join(',')}}` : ''
}
