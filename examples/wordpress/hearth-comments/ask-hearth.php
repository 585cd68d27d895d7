<?php
/**
 * What is sent to Hearth, and how it is read.
 *
 * @license GPL-2.0-or-later
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

/**
 * Scores by attribute, or null where there are none: a language that is not read, an answer that did not come in time. The
 * comment then goes the way it would have gone without this plug-in, and the reason stands on the settings page.
 */
function hearth_comments_ask( string $text, ?string $parent ): ?array {
	$names = array_filter( array_map( 'trim', explode( ',', hearth_comments_option( 'attributes' ) ) ) );
	$body  = array(
		// What is longer than Perspective's own limit is judged by its beginning.
		'comment'             => array( 'text' => hearth_comments_plain( $text ) ),
		'requestedAttributes' => array_fill_keys( $names, new stdClass() ),
		'doNotStore'          => true,
	);
	if ( null !== $parent ) {
		$body['context'] = array( 'articleAndParentComment' => array( 'parentComment' => array( 'text' => hearth_comments_plain( $parent ) ) ) );
	}
	$answer = hearth_comments_post( 'comments:analyze', $body );
	if ( ! isset( $answer['attributeScores'] ) ) {
		return null;
	}
	$scores = array();
	foreach ( $answer['attributeScores'] as $name => $score ) {
		$scores[ $name ] = (float) $score['summaryScore']['value'];
	}
	return $scores;
}

/** Tells what a moderator decided. 1: the attribute holds; 0: it does not. */
function hearth_comments_tell( WP_Comment $comment, string $name, int $value ): void {
	hearth_comments_post(
		'comments:suggestscore',
		array(
			'comment'         => array( 'text' => hearth_comments_plain( $comment->comment_content ) ),
			'attributeScores' => array( $name => array( 'summaryScore' => array( 'value' => $value ) ) ),
			'communityId'     => 'WordPress:' . home_url(),
			'clientToken'     => 'comment:' . $comment->comment_ID,
		)
	);
}

/**
 * The text without tags, cut where the limit of 20 KB lies, never within a character. Without mbstring: not every host has it.
 */
function hearth_comments_plain( string $text ): string {
	$plain = trim( html_entity_decode( wp_strip_all_tags( $text ), ENT_QUOTES, 'UTF-8' ) );
	return strlen( $plain ) <= 20480 ? $plain : (string) preg_replace( '/[\xC0-\xFF][\x80-\xBF]*$/', '', substr( $plain, 0, 20480 ) );
}

/** Sends JSON and reads JSON; null where that failed, with the reason kept for the settings page. Never the text. */
function hearth_comments_post( string $method, array $body ): ?array {
	$address = untrailingslashit( hearth_comments_option( 'address' ) );
	if ( '' === $address ) {
		return null;
	}
	$response = wp_remote_post(
		$address . '/v1alpha1/' . $method,
		array(
			// Whoever comments waits for this.
			'timeout' => 2,
			'headers' => array(
				'Content-Type'   => 'application/json',
				'x-goog-api-key' => hearth_comments_option( 'key' ),
			),
			'body'    => wp_json_encode( $body ),
		)
	);
	if ( is_wp_error( $response ) ) {
		return hearth_comments_note( $response->get_error_message() );
	}
	$answer = json_decode( wp_remote_retrieve_body( $response ), true );
	if ( 200 !== wp_remote_retrieve_response_code( $response ) || ! is_array( $answer ) ) {
		return hearth_comments_note( $answer['error']['message'] ?? 'HTTP ' . wp_remote_retrieve_response_code( $response ) );
	}
	return $answer;
}

/** Keeps why the last comment was not scored. */
function hearth_comments_note( string $why ): ?array {
	update_option( 'hearth_comments_last_problem', array( 'why' => $why, 'at' => time() ), false );
	return null;
}
