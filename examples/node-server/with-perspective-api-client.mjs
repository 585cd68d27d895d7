// `npm install perspective-api-client`: it has Google's address built in, so the requests of its axios are sent elsewhere.
import { createRequire } from 'node:module'
import Perspective from 'perspective-api-client'

const hearth = process.env.HEARTH ?? 'http://127.0.0.1:4747'
const google = 'https://commentanalyzer.googleapis.com'

// Its own axios, whichever version npm gave it.
const axios = createRequire(createRequire(import.meta.url).resolve('perspective-api-client'))('axios')
axios.interceptors.request.use((config) => ({ ...config, url: config.url.replace(google, hearth) }))

const perspective = new Perspective({ apiKey: process.env.HEARTH_KEY || 'any' })

for (const text of process.argv.slice(2)) {
  const said = await perspective.analyze(text, { attributes: ['TOXICITY', 'INSULT'] }).then(
    ({ attributeScores }) =>
      Object.entries(attributeScores).map(([name, score]) => `${name} ${score.summaryScore.value.toFixed(2)}`),
    (error) => [error.message],
  )
  console.log(`${text}\n  ${said.join(', ')}`)
}
