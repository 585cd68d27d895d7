import { useQuery } from '@tanstack/react-query'
import { Rich } from '../text/rich.tsx'
import { errorWords, t } from '../text/text.ts'
import { Page } from '../ui/page/page.tsx'
import { Loading } from '../ui/states/loading.tsx'
import { Problem } from '../ui/states/problem.tsx'
import { type OpenApi, type Operation, operationsByStage } from './operations.ts'
import { schemaText } from './schema-text.ts'
import './reference.css'

const documentPath = '/api/openapi.json'

/** The HTTP API, legible: stage by stage, with what goes in and what comes out. */
export const ReferencePage = () => {
  const document = useQuery({ queryKey: ['openapi'], queryFn: readDocument, staleTime: Number.POSITIVE_INFINITY })
  const stages = document.data ? [...operationsByStage(document.data)] : []
  return (
    <Page
      title={t('reference.title')}
      lead={<Rich id="reference.lead" parts={{ link: (words) => <a href={documentPath}>{words}</a> }} />}
      width="wide"
    >
      {document.isPending && <Loading lines={5} />}
      {document.error && <Problem error={document.error} onRetry={document.refetch} />}
      <nav aria-label={t('reference.stages')}>
        <ul className="row">
          {stages.map(([stage]) => (
            <li key={stage}>
              <a href={`#${stage}`}>{stage}</a>
            </li>
          ))}
        </ul>
      </nav>
      {stages.map(([stage, operations]) => (
        <section key={stage} className="section" aria-labelledby={stage}>
          <h2 id={stage} className="reference-stage">
            {stage}
          </h2>
          {operations.map((operation) => (
            <OneOperation key={operation.id} operation={operation} />
          ))}
        </section>
      ))}
      <ErrorCodes />
    </Page>
  )
}

const OneOperation = ({ operation }: { readonly operation: Operation }) => (
  <details className="operation" id={operation.id}>
    <summary>
      <span className={`method method-${operation.method.toLowerCase()}`}>{operation.method}</span>
      <code className="operation-path">{operation.path}</code>
      <span className="operation-summary">{operation.summary}</span>
    </summary>
    <div className="operation-more">
      {operation.parameters.length > 0 && (
        <Part title={t('reference.parameters')}>
          {operation.parameters
            .map((one) => `${one.name}${one.required ? '' : '?'}: ${schemaText(one.schema ?? {})}   (${one.in})`)
            .join('\n')}
        </Part>
      )}
      {operation.body && <Part title={t('reference.body')}>{schemaText(operation.body)}</Part>}
      {operation.answers.map(({ status, schema }) => (
        <Part key={status} title={t('reference.answer', { status })}>
          {schema ? schemaText(schema) : '{}'}
        </Part>
      ))}
    </div>
  </details>
)

const Part = ({ title, children }: { readonly title: string; readonly children: string }) => (
  <div>
    <h3 className="operation-part">{title}</h3>
    <pre className="shape">
      <code>{children}</code>
    </pre>
  </div>
)

/** Each code with its words; the anchors are the `type` of every problem. */
const ErrorCodes = () => (
  <section className="section" aria-labelledby="errors">
    <h2 id="errors">{t('reference.errors')}</h2>
    <p className="section-lead">{t('reference.errors-lead')}</p>
    <dl className="codes">
      {errorWords().map(([code, words]) => (
        <div key={code} id={`problem-${code}`}>
          <dt>
            <code>{code}</code>
          </dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  </section>
)

const readDocument = async ({ signal }: { readonly signal: AbortSignal }): Promise<OpenApi> => {
  const response = await fetch(documentPath, { signal })
  if (!response.ok) throw new Error(`openapi ${response.status}`)
  return (await response.json()) as OpenApi
}
