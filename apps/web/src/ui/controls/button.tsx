import type { ComponentProps } from 'react'
import { Link, type LinkProps } from 'react-router'
import './controls.css'

export type ButtonLook = 'plain' | 'primary' | 'danger' | 'quiet' | 'text'

interface Look {
  readonly look?: ButtonLook
  readonly size?: 'small' | 'normal'
  readonly isIcon?: boolean
}

const classOf = ({ look = 'plain', size = 'normal', isIcon = false }: Look, more = ''): string =>
  ['button', `button-${look}`, size === 'small' ? 'button-small' : '', isIcon ? 'button-icon' : '', more]
    .filter(Boolean)
    .join(' ')

type ButtonProps = ComponentProps<'button'> & Look & { readonly isBusy?: boolean | undefined }

/** A button. While busy it stays focusable and simply does nothing more. An icon alone needs an `aria-label`. */
export const Button = ({
  look,
  size,
  isIcon,
  isBusy = false,
  className,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) => (
  <button
    {...rest}
    type={type}
    className={classOf({ ...(look && { look }), ...(size && { size }), ...(isIcon && { isIcon }) }, className)}
    aria-disabled={isBusy || rest['aria-disabled']}
    aria-busy={isBusy || undefined}
    onClick={(event) => {
      if (isBusy) event.preventDefault()
      else onClick?.(event)
    }}
  />
)

/** A link that looks like a button. */
export const ButtonLink = ({ look, size, isIcon, className, ...rest }: LinkProps & Look) => (
  <Link
    {...rest}
    className={classOf({ ...(look && { look }), ...(size && { size }), ...(isIcon && { isIcon }) }, className)}
  />
)
