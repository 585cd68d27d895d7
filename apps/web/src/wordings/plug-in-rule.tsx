import { useWordingSource } from './use-plug-in.ts'
import { t } from './wordings-text.ts'

/** What the rules say where drafts may leave the device of who agreed. */
export const PlugInRule = () => {
  const { data } = useWordingSource()
  return data?.isOn && data.host !== null ? <p>{t('plug-in.rule', { host: data.host })}</p> : null
}
