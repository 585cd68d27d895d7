import template from '../../../discovery/commentanalyzer.v1alpha1.json' with { type: 'json' }

/**
 * The description from which Google's own clients learn an API, rooted here instead of there.
 *
 * @param address of this server as clients reach it, without a trailing slash
 */
export const discoveryDocument = (address: string): Record<string, unknown> => ({
  ...template,
  rootUrl: `${address}/`,
  baseUrl: `${address}/`,
  basePath: '',
})
