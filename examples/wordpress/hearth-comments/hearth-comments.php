<?php
/**
 * Plugin Name: Hearth for comments
 * Description: Asks your own Hearth about each comment, and holds for a person to look at what scores above your threshold. Deletes nothing.
 * Version: 1.0.0
 * Requires at least: 6.0
 * Requires PHP: 7.4
 * License: GPL-2.0-or-later
 * License URI: https://www.gnu.org/licenses/gpl-2.0.html
 * Text Domain: hearth-comments
 */

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

require_once __DIR__ . '/ask-hearth.php';
require_once __DIR__ . '/settings.php';

/*
 * pre_comment_approved is where WordPress has made up its mind: after its own checks, for the form and for the REST API. What
 * was found is kept beside the comment as soon as it has a number.
 */
add_filter( 'pre_comment_approved', 'hearth_comments_decide', 20, 2 );
add_action( 'wp_insert_comment', 'hearth_comments_keep' );
add_action( 'transition_comment_status', 'hearth_comments_suggest', 10, 3 );

/**
 * Holds what scores above the threshold. What WordPress or another plug-in already made spam, trash or an error stays that,
 * and nobody asks about those who may moderate.
 *
 * @param int|string|WP_Error $approved
 * @return int|string|WP_Error
 */
function hearth_comments_decide( $approved, array $comment ) {
	hearth_comments_last( null );
	$is_comment = in_array( $comment['comment_type'] ?? '', array( '', 'comment' ), true );
	$is_open    = in_array( (string) ( is_wp_error( $approved ) ? 'error' : $approved ), array( '0', '1' ), true );
	if ( ! $is_comment || ! $is_open || current_user_can( 'moderate_comments' ) ) {
		return $approved;
	}
	// WordPress hands texts over with backslashes before their quotes.
	$scores = hearth_comments_ask( wp_unslash( $comment['comment_content'] ), hearth_comments_parent( $comment ) );
	if ( empty( $scores ) ) {
		return $approved;
	}
	arsort( $scores );
	$top = hearth_comments_last( array( 'name' => array_key_first( $scores ), 'score' => reset( $scores ) ) );
	return $top['score'] > (float) hearth_comments_option( 'threshold' ) ? 0 : $approved;
}

/** The comment that this one answers: unlike the original, Hearth reads it. */
function hearth_comments_parent( array $comment ): ?string {
	$parent = empty( $comment['comment_parent'] ) ? null : get_comment( (int) $comment['comment_parent'] );
	return $parent ? $parent->comment_content : null;
}

/** What scored highest in the comment that is being decided; with an argument, remembers it. */
function hearth_comments_last( ?array $top = null ): ?array {
	static $last = null;
	if ( func_num_args() > 0 ) {
		$last = $top;
	}
	return $last;
}

/** Keeps the highest score beside the comment, for the list of comments. */
function hearth_comments_keep( int $id ): void {
	$top = hearth_comments_last();
	if ( null !== $top ) {
		add_comment_meta( $id, 'hearth_score', $top, true );
	}
	hearth_comments_last( null );
}

/** Tells Hearth's keeper what a moderator decided about a comment that was scored, where that is switched on. */
function hearth_comments_suggest( string $new, string $old, WP_Comment $comment ): void {
	$top = get_comment_meta( (int) $comment->comment_ID, 'hearth_score', true );
	if ( $new === $old || ! hearth_comments_option( 'suggest' ) || ! is_array( $top ) ) {
		return;
	}
	if ( 'approved' === $new ) {
		hearth_comments_tell( $comment, $top['name'], 0 );
	} elseif ( 'trash' === $new ) {
		hearth_comments_tell( $comment, $top['name'], 1 );
	}
}
