import type { FeedOrder } from '@hearth/contract'
import { useState } from 'react'

const keyOf = (list: 'feed' | 'thread') => `hearth.order.${list}`

/** The order in which I read a kind of list, remembered on this device. */
export const useOrder = <Order extends FeedOrder>(
  list: 'feed' | 'thread',
  orders: readonly Order[],
  first: Order,
): readonly [Order, (order: Order) => void] => {
  const [wished, setOrder] = useState(() => readKept(list))
  // Another space may not have the order that was chosen in this one.
  const order = orders.find((one) => one === wished) ?? first
  const choose = (next: Order) => {
    setOrder(next)
    try {
      localStorage.setItem(keyOf(list), next)
    } catch {
      // Not kept, but chosen for now.
    }
  }
  return [order, choose]
}

const readKept = (list: 'feed' | 'thread'): string | null => {
  try {
    return localStorage.getItem(keyOf(list))
  } catch {
    return null
  }
}
