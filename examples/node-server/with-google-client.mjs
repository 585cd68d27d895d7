// Google's own client: one address changed. `npm install googleapis-common`, or `googleapis`, whose `google.discoverAPI` is the same.
import { Discovery } from 'googleapis-common'

const hearth = process.env.HEARTH ?? 'http://127.0.0.1:4747'

// Before: https://commentanalyzer.googleapis.com/$discovery/rest?version=v1alpha1
const createApi = await new Discovery({}).discoverAPI(`${hearth}/$discovery/rest?version=v1alpha1`)
const api = createApi({ version: 'v1alpha1', auth: process.env.HEARTH_KEY || undefined })

for (const text of process.argv.slice(2)) {
  const requestedAttributes = { TOXICITY: {}, RESPECT_EXPERIMENTAL: {} }
  const said = await api.comments.analyze({ requestBody: { comment: { text }, requestedAttributes } }).then(
    ({ data }) =>
      Object.entries(data.attributeScores).map(([name, score]) => `${name} ${score.summaryScore.value.toFixed(2)}`),
    (error) => [error.message],
  )
  console.log(`${text}\n  ${said.join(', ')}`)
}
