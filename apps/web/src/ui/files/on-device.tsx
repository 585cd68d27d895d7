import { ShieldCheck } from 'lucide-react'
import './files.css'

/** The promise that nothing leaves the device, where one opens or types something. */
export const OnDevice = ({ words }: { readonly words: string }) => (
  <p className="on-device">
    <ShieldCheck aria-hidden="true" />
    <span>{words}</span>
  </p>
)
