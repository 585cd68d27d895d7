import { expect, test } from 'vitest'
import { packagePeers } from './package-peers.ts'

test('the filters of others object to crude words and let plain ones be', () => {
  for (const peer of packagePeers()) {
    const crude = peer.read({ text: 'you fucking bitch', context: null })
    const plain = peer.read({ text: 'See you on Thursday.', context: null })
    expect(crude.isOver, peer.id).toBe(true)
    expect(plain.isOver, peer.id).toBe(false)
    expect(crude.score, peer.id).toBeGreaterThan(plain.score)
  }
})
