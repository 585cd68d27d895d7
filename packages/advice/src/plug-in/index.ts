export {
  type ChatRequest,
  type ChatRequestOptions,
  chatRequest,
  type ReplyFormat,
  replyFormats,
} from './chat-request.ts'
export { readReply } from './read-reply.ts'
